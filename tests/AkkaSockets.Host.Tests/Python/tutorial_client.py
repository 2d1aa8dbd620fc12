# The tutorial's client.
import socket, sys

s = socket.socket()
s.connect(('127.0.0.1', int(sys.argv[1])))
data = s.recv(1024)
s.close()
print(data.decode())
