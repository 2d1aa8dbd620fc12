# COUNT clients, all connected before the first of them speaks; the one in the middle resets its connection once it has been
# greeted. The others send bytes of their own and read until the server has closed.
# Prints how many got the greeting and all of their bytes back.
import socket, struct, sys

port, count, greeting = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3].encode()
clients = [socket.create_connection(('127.0.0.1', port)) for _ in range(count)]

resetting = clients.pop(count // 2)
resetting.recv(1024)
resetting.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
resetting.close()

for number, client in enumerate(clients):
    client.sendall(b'client %d' % number)
    client.shutdown(socket.SHUT_WR)

served = 0
for number, client in enumerate(clients):
    received = b''
    while chunk := client.recv(1024):
        received += chunk
    client.close()
    served += received == greeting + b'client %d' % number
print(served)
